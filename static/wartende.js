// Heute: sagt, dass auf diesem Gerät noch Striche warten; die Strichliste sendet sie, sobald sie offen ist.
async function nenneWartende(zeile) {
  const wartende = (await (await Warteschlange.oeffne()).alle()).length;
  zeile.hidden = !wartende;
  zeile.querySelector("a").textContent = wartende === 1
    ? "1 Strich wartet auf diesem Gerät: Strichliste öffnen und senden"
    : `${wartende} Striche warten auf diesem Gerät: Strichliste öffnen und senden`;
}

nenneWartende(document.getElementById("wartende"));
