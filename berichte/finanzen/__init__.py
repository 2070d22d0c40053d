"""The money of a Vorhaben: what was planned, what was spent and proven, what was asked for."""
