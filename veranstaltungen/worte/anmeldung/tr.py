"""Turkish."""

WORTE = {
    "an_titel": "Kayıt ol",
    "an_frei": "Hâlâ boş yer var.",
    "an_voll": "Tüm yerler dolu. Bekleme listesine alınırsınız ve yer açılır açılmaz sıra size gelir.",
    "an_name": "Ad",
    "an_name_hilfe": "Takma ad yeterlidir.",
    "an_kontakt": "E-posta veya telefon",
    "an_kontakt_hilfe": "Yalnızca bu etkinlikle ilgili mesajlar için. Boş bırakabilirsiniz.",
    "an_personen": "Kaç kişi?",
    "an_dolmetschen": "Hangi dile sözlü çeviri yapalım?",
    "an_dolmetschen_nein": "gerekmez",
    "an_bedarf": "Şuna ihtiyacım var",
    "an_rollstuhl": "Tekerlekli sandalye için yer",
    "an_gebaerden": "İşaret dili",
    "an_sehen": "Okumada veya görmede yardım",
    "an_datenschutz": "Bilgilerinizi etkinlikten 14 gün sonra sileriz. Kimseye vermeyiz.",
    "an_senden": "Kaydı gönder",
    "an_fehler": "Henüz gönderilmedi.",
    "an_fehlt": "Lütfen bu alanı doldurun.",
    "an_kein_weg": "Bu ne bir e-posta adresi ne de telefon numarası. Lütfen kontrol edin veya alanı boş bırakın.",
    "an_zu_viele": "Bu kadar yer yok. Lütfen daha az kişi seçin.",
    "an_geschlossen": "Bu etkinlik için kayıt kapandı.",
    "an_noch_einmal": "Lütfen formu bir kez daha gönderin.",
    "an_zu_oft": "Şu anda çok fazla kayıt geliyor. Lütfen bir saat sonra tekrar deneyin.",
    "an_schon_gesendet": (
        "Bu kaydı zaten gönderdiniz. Başka birini de kaydetmek ister misiniz? O zaman lütfen bir kez daha gönderin."
    ),
    "an_falle": "Lütfen boş bırakın",
    "an_danke": "Teşekkür ederiz",
    "an_danke_mail": (
        "Kaydınız bize ulaştı. Şimdi size bir e-posta gönderiyoruz. Yeriniz olup olmadığı ve kaydı nasıl "
        "sileceğiniz orada yazıyor."
    ),
    "an_platz": "Yeriniz var.",
    "an_warteliste": "Bekleme listesindesiniz, numara {nummer}.",
    "an_warteliste_satz": "Yer açılır açılmaz sıra size gelir.",
    "an_personenzahl": "Kişi sayısı: {zahl}",
    "an_merken": "Bu sayfayı yazdırın veya adresini saklayın. Kaydınızı yalnızca buradan silebilirsiniz.",
    "an_abmelden_frage": "Gelemiyor musunuz?",
    "an_abmelden": "Kaydı sil",
    "an_abgemeldet": "Kaydınız silindi.",
    "an_abgemeldet_satz": "Haber verdiğiniz için teşekkürler. Yeriniz başkaları için boş.",
    "an_aendern": "Değiştir",
    "an_ungueltig": "Bu bağlantı geçerli değil",
    "an_ungueltig_satz": (
        "Adresin bir kısmı eksik olabilir ya da bilgileriniz silinmiş olabilir. Lütfen bağlantıyı "
        "e-postadaki gibi tam olarak bir kez daha açın."
    ),
    "an_nachgerueckt": "Sizin için bir yer açıldı.",
    "an_schon_da": "Zaten kayıtlıydınız. Kaydınız aynen duruyor.",
    "an_neuer_termin": "Etkinlik değişti.",
    "an_gruss": "Merhaba,",
    "an_frei_zahl": "Boş yer: {zahl}",
    "an_ausgebucht": "Dolu, bekleme listesi var",
    "an_ohne": "Bu etkinlik için kayıt gerekmez.",
    "an_name_zeichen": "Lütfen adı tek satırda ve harflerle yazın.",
    "an_nicht_frei": "Bu kadar boş yer kalmadı. Sayı eskisi gibi kalır.",
    "an_schon_da_satz": (
        "Her e-posta adresi için bir kayıt vardır. Daha fazla kişi gelecekse lütfen sayıyı değiştirin."
    ),
    "an_findet_statt": "Etkinlik yine de yapılacak.",
    "an_findet_statt_satz": "Kaydınız yeniden geçerli, bir şey yapmanız gerekmez.",
    "an_bisher": "Önceki: {datum}",
    "an_abgesagt": "Kaydınız artık geçerli değil.",
    "an_kekse": (
        "Tarayıcınız bu sayfanın çerezini göndermedi, bu yüzden hiçbir şey gönderilmedi. Lütfen bu sayfa "
        "için çerezlere izin verin, formu yeniden açın ve bir kez daha gönderin."
    ),
    "fehler_titel": "Olmadı",
    "seite_fehlt": "Böyle bir sayfa yok",
    "seite_fehlt_satz": "Adresin bir kısmı eksik olabilir ya da etkinlik artık herkese açık değildir.",
    "zu_viele_anfragen": "Şu anda buradan çok fazla istek geliyor. Lütfen biraz bekleyip yeniden deneyin.",
    "an_mail_link": "Gelemiyor musunuz ya da kişi sayısı değişiyor mu? Lütfen bize buradan bildirin:",
}
