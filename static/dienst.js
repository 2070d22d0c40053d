// Service Worker der Strichliste und der Tür. Er gilt nur für ihre Adresse und bewahrt nur die leere Hülle der Seite und
// DATEIEN auf; SPEICHER (sein Name) und DATEIEN setzt die kleine Datei, die ihn lädt. Zahlen, Namen und andere Seiten kommen
// nie in den Speicher.
const GEDULD = 6000;
const SEITE = new URL("./", self.location).pathname, HUELLE = `${SEITE}huelle/`;

async function bewahreHuelle() {
  const antwort = await fetch(HUELLE, { redirect: "error" });
  if (!antwort.ok) throw new Error(`Hülle: ${antwort.status}`);
  await (await caches.open(SPEICHER)).put(HUELLE, antwort);
}

async function richteEin() {
  const speicher = await caches.open(SPEICHER);
  await bewahreHuelle();
  await speicher.addAll(DATEIEN);
  await self.skipWaiting();
}

async function raeumeAuf() {
  const speicher = await caches.open(SPEICHER), gebraucht = new Set([HUELLE, ...DATEIEN]);
  const alte = (await speicher.keys()).filter((anfrage) => !gebraucht.has(new URL(anfrage.url).pathname));
  await Promise.all(alte.map((anfrage) => speicher.delete(anfrage)));
}

// Erst das Netz, dann der Speicher: wer verbunden ist, sieht immer den Stand des Servers.
async function oeffneSeite(anfrage) {
  try {
    const antwort = await fetch(anfrage, { signal: AbortSignal.timeout(GEDULD) });
    if (antwort.status < 500) return antwort;
  } catch { /* ohne Netz: die Hülle */ }
  return (await caches.match(HUELLE)) || Response.error();
}

async function liesDatei(anfrage) {
  try {
    return await fetch(anfrage);
  } catch {
    return (await caches.match(anfrage)) || Response.error();
  }
}

self.addEventListener("install", (ereignis) => ereignis.waitUntil(richteEin()));
self.addEventListener("activate", (ereignis) => ereignis.waitUntil(raeumeAuf()));
self.addEventListener("fetch", (ereignis) => {
  const anfrage = ereignis.request, pfad = new URL(anfrage.url).pathname;
  if (anfrage.method !== "GET") return;
  if (anfrage.mode === "navigate" && pfad === SEITE) {
    ereignis.respondWith(oeffneSeite(anfrage));
    ereignis.waitUntil(bewahreHuelle().catch(() => {}));
  } else if (DATEIEN.includes(pfad)) {
    ereignis.respondWith(liesDatei(anfrage));
  }
});
