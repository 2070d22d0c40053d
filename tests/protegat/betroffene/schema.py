"""As much of JSON Schema as `schema.json` uses: a reader that refuses what it does not know."""

ARTEN = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
BEKANNT = {"$schema", "title", "description", "type", "additionalProperties", "required", "properties", "items"}
BEKANNT |= {"const", "enum"}


def verstoesse(wert, schema, ort="$"):
    """Where a value does not follow the schema, as `["$.person: gruppe fehlt"]`."""
    assert set(schema) <= BEKANNT, set(schema) - BEKANNT
    arten = schema.get("type", [])
    arten = [arten] if isinstance(arten, str) else arten
    if arten and not any(isinstance(wert, ARTEN[art]) for art in arten):
        return [f"{ort}: {type(wert).__name__}"]
    if "const" in schema and wert != schema["const"]:
        return [f"{ort}: {wert}"]
    if "enum" in schema and wert not in schema["enum"]:
        return [f"{ort}: {wert}"]
    if isinstance(wert, list):
        return [
            v for nummer, eins in enumerate(wert) for v in verstoesse(eins, schema.get("items", {}), f"{ort}[{nummer}]")
        ]
    return _im_objekt(wert, schema, ort) if isinstance(wert, dict) else []


def _im_objekt(wert, schema, ort):
    eigene = schema.get("properties", {})
    fehler = [f"{ort}: {name} fehlt" for name in schema.get("required", ()) if name not in wert]
    if schema.get("additionalProperties") is False:
        fehler += [f"{ort}: {name} zu viel" for name in set(wert) - set(eigene)]
    return fehler + [
        v for name in set(wert) & set(eigene) for v in verstoesse(wert[name], eigene[name], f"{ort}.{name}")
    ]
