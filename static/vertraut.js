// Trusted Types: Was in die Seite geschrieben oder als Dienst geladen wird, geht durch eine Erlaubnis, und jede entsteht hier. Ihren
// Namen nennt die Richtlinie (protegat/angaben/richtlinie.py). Ein Browser, der die Regel nicht kennt, nimmt den Text selbst.
const erlaubnis = (name, wie) => (window.trustedTypes ?? { createPolicy: (_, ohneRegel) => ohneRegel }).createPolicy(name, wie);
