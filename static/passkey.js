// Hands the button of this page to allauth's script, and says in words of ours what a browser or device answers.
(() => {
  const { form, art, knopf, feld, ohnePasswort, daten } = document.currentScript.dataset;
  const { allauth } = window;

  // Enter in the name of a passkey means the button, not a form without a passkey.
  document.getElementById(feld).form.addEventListener("submit", (ereignis) => {
    ereignis.preventDefault();
    document.getElementById(knopf).click();
  });

  document.addEventListener("allauth.error", (ereignis) => {
    ereignis.preventDefault();
    const satz = document.querySelector("[data-passkey-fehler]");
    const abgebrochen = ereignis.detail.exception.name === "NotAllowedError";
    satz.textContent = abgebrochen
      ? "Das hat nicht geklappt: abgebrochen, oder auf diesem Gerät ist kein passender Passkey."
      : "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.";
    satz.hidden = false;
  });
  allauth.webauthn.forms[form]({ ids: { [art]: knopf, credential: feld, passwordless: ohnePasswort, data: daten } });
})();
