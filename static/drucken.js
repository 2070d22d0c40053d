// [data-drucken] druckt die Seite; ohne JavaScript druckt der Browser über sein eigenes Menü.
const knopf = document.querySelector("[data-drucken]");
knopf.hidden = false;
knopf.addEventListener("click", () => print());
