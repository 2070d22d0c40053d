"""The report as a printed document."""


def schreibe(dokument):
    raise NotImplementedError
