"""What people write beside the figures: the texts of the sections, and the reasons of targets far off their pace."""
