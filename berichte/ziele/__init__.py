"""What a Vorhaben has promised, and how far it has come."""
