"""Rights of the person (Art. 12 to 21 DSGVO), and the documents that tell what is done with whose data."""
