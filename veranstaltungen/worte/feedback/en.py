"""English."""

from .satz import Feedbackworte

WORTE = Feedbackworte(
    "Your opinion",
    "Three short questions. Point your phone’s camera here.",
    "Three questions, no names. We only count how often each answer was given.",
    "How did you like it?",
    ("very much", "it was good", "not so much", "not at all"),
    "Did you learn something useful?",
    ("yes, a lot", "yes, something", "a little", "no"),
    "What was missing?",
    "You can choose more than one answer.",
    (
        "nothing, everything was fine",
        "more time for questions",
        "my language",
        "simpler words",
        "something to take home and read",
        "childcare",
        "a different time of day",
        "an easier way to get there",
    ),
    "Send answers",
    "Please answer at least one question.",
    "This answer does not exist. Please choose again.",
    "Thank you",
    "We have received your answer. You can close this page.",
    "The questions open when the event begins. Please come back then.",
    "This survey has ended. You are welcome to tell us your opinion in person.",
)
