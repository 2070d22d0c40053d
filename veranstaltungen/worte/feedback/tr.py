"""Turkish."""

from .satz import Feedbackworte

WORTE = Feedbackworte(
    "Görüşünüz",
    "Üç kısa soru. Telefonunuzun kamerasını buraya tutun.",
    "Üç soru, isim yok. Yalnızca her yanıtın kaç kez verildiğini sayıyoruz.",
    "Etkinliği beğendiniz mi?",
    ("çok beğendim", "beğendim", "pek beğenmedim", "hiç beğenmedim"),
    "Yararlı bir şey öğrendiniz mi?",
    ("evet, çok", "evet, biraz", "az", "hayır"),
    "Ne eksikti?",
    "Birden fazla yanıt seçebilirsiniz.",
    (
        "hiçbir şey, her şey iyiydi",
        "sorular için daha çok zaman",
        "benim dilim",
        "daha basit sözcükler",
        "yanıma alıp okuyabileceğim bir şey",
        "çocuk bakımı",
        "başka bir saat",
        "daha kolay bir ulaşım",
    ),
    "Yanıtları gönder",
    "Lütfen en az bir soruyu yanıtlayın.",
    "Böyle bir yanıt yok. Lütfen yeniden seçin.",
    "Çok teşekkürler",
    "Yanıtınız bize ulaştı. Bu sayfayı kapatabilirsiniz.",
    "Sorular etkinlik başladığında açılır. Lütfen o zaman yeniden gelin.",
    "Bu anket sona erdi. Görüşünüzü bize yüz yüze de söyleyebilirsiniz.",
)
