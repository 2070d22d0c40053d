"""The partner network in pictures: what we did with one partner, all of them at once, and how their number changes."""
