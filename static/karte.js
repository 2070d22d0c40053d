// Ein Knopf zum Drucken; ohne JavaScript druckt der Browser über sein Menü.
const knopf = document.querySelector("[data-drucken]");
knopf.hidden = false;
knopf.addEventListener("click", () => print());
