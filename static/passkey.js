// What a browser or device says about a passkey, in words of ours; allauth's scripts do the rest.
document.addEventListener("allauth.error", (ereignis) => {
  ereignis.preventDefault();
  const satz = document.querySelector("[data-passkey-fehler]");
  const abgebrochen = ereignis.detail.exception.name === "NotAllowedError";
  satz.textContent = abgebrochen
    ? "Das hat nicht geklappt: abgebrochen, oder auf diesem Gerät ist kein passender Passkey."
    : "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.";
  satz.hidden = false;
});
