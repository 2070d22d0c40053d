// Heute: sagt, dass auf diesem Gerät noch Striche warten; die Strichliste sendet sie, sobald sie offen ist.
async function nenneWartende(zeile) {
  const alle = await (await Warteschlange.oeffne()).alle();
  const eigene = alle.filter(({ konto }) => konto === zeile.dataset.konto).length, wartende = eigene || alle.length;
  const wovon = eigene ? "" : " einer anderen Anmeldung", rat = eigene ? ": Strichliste öffnen und senden" : "";
  zeile.hidden = !wartende;
  zeile.querySelector("a").textContent = wartende === 1
    ? `1 Strich${wovon} wartet auf diesem Gerät${rat}`
    : `${wartende} Striche${wovon} warten auf diesem Gerät${rat}`;
}

nenneWartende(document.getElementById("wartende"));
