// Gestrichelt heißt: noch nicht bestätigt. Wer ein Feld anfasst, übernimmt es.
document.addEventListener("change", (ereignis) => {
  const gruppe = ereignis.target.closest(".chips");
  const felder = gruppe ? gruppe.querySelectorAll(".vorbelegt") : [ereignis.target.closest(".vorbelegt")];
  felder.forEach((feld) => feld?.classList.remove("vorbelegt"));
});
