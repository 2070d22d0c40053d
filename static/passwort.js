// A button that shows what is typed into a password field, and hides it again before it is sent.
(() => {
  for (const gruppe of document.querySelectorAll("[data-passwort]")) {
    const feld = gruppe.querySelector("input"), knopf = gruppe.querySelector("button");
    const zeige = (offen) => {
      feld.type = offen ? "text" : "password";
      knopf.setAttribute("aria-pressed", offen);
    };
    knopf.hidden = false;
    knopf.setAttribute("aria-label", "Eingabe zeigen");
    knopf.addEventListener("click", () => zeige(feld.type === "password"));
    feld.form.addEventListener("submit", () => zeige(false));
  }
})();
