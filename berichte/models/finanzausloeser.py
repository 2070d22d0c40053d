"""Rules of the cost plan and its receipts over two tables, which only a trigger can keep."""

import pgtrigger

# One level of sub-positions, all in one Vorhaben and of one kind.
OBERPOSITION_PASST = pgtrigger.Trigger(
    name="kostenposition_oberposition_passt",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF EXISTS (
            SELECT FROM berichte_kostenposition u JOIN berichte_kostenposition o ON o.id = u.oberposition_id
            WHERE NEW.id IN (u.id, o.id) AND (
                o.vorhaben_id <> u.vorhaben_id OR o.kostenart <> u.kostenart OR o.oberposition_id IS NOT NULL))
        THEN
            RAISE EXCEPTION 'Eine Unterposition steht unter einer eigenen Position derselben Kostenart.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'kostenposition_oberposition_passt';
        END IF;
        RETURN NULL;
    """,
)

# Receipts and flat rates lean on a position, so it does not become another kind of thing under them.
POSITION_BLEIBT = pgtrigger.Trigger(
    name="kostenposition_bleibt",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("kostenart", "vorhaben_id"),
    func="""
        IF (NEW.kostenart <> OLD.kostenart OR NEW.vorhaben_id <> OLD.vorhaben_id) AND (
            EXISTS (SELECT FROM berichte_beleg b WHERE b.kostenposition_id = NEW.id)
            OR EXISTS (SELECT FROM berichte_belegaufteilung a WHERE a.kostenposition_id = NEW.id)
            OR EXISTS (SELECT FROM berichte_pauschalbasis p WHERE NEW.id IN (p.position_id, p.pauschale_id)))
        THEN
            RAISE EXCEPTION 'Belege oder eine Pauschale hängen an dieser Position: Kostenart und Vorhaben bleiben.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'kostenposition_bleibt';
        END IF;
        RETURN NULL;
    """,
)

# A flat rate is a share of real costs of the same Vorhaben, never of another flat rate.
BASIS_PASST = """
    IF NOT EXISTS (
        SELECT FROM berichte_kostenposition p JOIN berichte_kostenposition k ON k.vorhaben_id = p.vorhaben_id
        WHERE p.id = NEW.pauschale_id AND k.id = NEW.position_id
        AND p.kostenart = 'pauschale' AND k.kostenart <> 'pauschale')
    THEN
        RAISE EXCEPTION 'Grundlage einer Pauschale sind Positionen desselben Vorhabens, die keine Pauschale sind.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'pauschalbasis_passt';
    END IF;
    RETURN NULL;
"""

BELEG_POSITION_PASST = pgtrigger.Trigger(
    name="beleg_position_passt",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("kostenposition_id", "vorhaben_id"),
    func="""
        IF NOT EXISTS (SELECT FROM berichte_kostenposition k WHERE k.id = NEW.kostenposition_id
                AND k.vorhaben_id = NEW.vorhaben_id AND k.kostenart <> 'pauschale')
        THEN
            RAISE EXCEPTION 'Die Kostenposition gehört zu einem anderen Vorhaben oder ist eine Pauschale.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'beleg_position_passt';
        END IF;
        RETURN NULL;
    """,
)

ANTEIL_KEINE_PAUSCHALE = pgtrigger.Trigger(
    name="belegaufteilung_keine_pauschale",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("kostenposition_id"),
    func="""
        IF EXISTS (SELECT FROM berichte_kostenposition k
                WHERE k.id = NEW.kostenposition_id AND k.kostenart = 'pauschale')
        THEN
            RAISE EXCEPTION 'Auf eine Pauschale wird kein Beleg gebucht.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'belegaufteilung_keine_pauschale';
        END IF;
        RETURN NULL;
    """,
)

# Shares of a receipt carry at most all of it. Holding the receipt makes two at the same moment wait for each other.
HOECHSTENS_GANZ = """
    PERFORM FROM berichte_beleg b WHERE b.id = {beleg} FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT FROM berichte_beleg b JOIN berichte_belegaufteilung a ON a.beleg_id = b.id
        WHERE b.id = {beleg} GROUP BY b.id, b.foerderfaehig
        HAVING sum(a.satz) > 100
        OR min(sign(b.foerderfaehig) * a.betrag) <= 0
        OR coalesce(sum(abs(a.betrag)), 0) + round(abs(b.foerderfaehig) * coalesce(sum(a.satz), 0) / 100, 2)
            > abs(b.foerderfaehig))
    THEN
        RAISE EXCEPTION 'Die Anteile ergeben mehr als 100 Prozent des Belegs.'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'belegaufteilung_hoechstens_ganz';
    END IF;
    RETURN NULL;
"""

ANTEILE_HOECHSTENS_GANZ = pgtrigger.Trigger(
    name="belegaufteilung_hoechstens_ganz",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=HOECHSTENS_GANZ.format(beleg="NEW.beleg_id"),
)
BELEG_TRAEGT_ANTEILE = pgtrigger.Trigger(
    name="beleg_traegt_anteile",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("brutto", "nicht_foerderfaehig"),
    func=HOECHSTENS_GANZ.format(beleg="NEW.id"),
)
