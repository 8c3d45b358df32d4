namespace ArabicNews.Nlp.Tests.Recognition.Figures;

/// <summary>
/// Spells whole numbers in Arabic words the slow and obvious way, as a grammar book says it: the oracle of the number reader.
/// </summary>
internal sealed record NumberSpeller(bool Feminine, bool Oblique, bool Split, bool ShortHundred, string And)
{
    private static readonly string[] UnitsForMasculine = ["", "واحد", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
    private static readonly string[] UnitsForFeminine = ["", "واحدة", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
    private static readonly string[] TensStems = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
    private static readonly (long Value, string One, string Few)[] Scales =
    [
        (1_000_000_000_000_000, "كوادريليون", "كوادريليونات"), (1_000_000_000_000, "تريليون", "تريليونات"),
        (1_000_000_000, "مليار", "مليارات"), (1_000_000, "مليون", "ملايين"), (1_000, "ألف", "آلاف"),
    ];

    private string Hundred => ShortHundred ? "مئة" : "مائة";

    public string Spell(long number)
    {
        if (number == 0)
        {
            return "صفر";
        }

        var parts = new List<string>();
        foreach (var (value, one, few) in Scales)
        {
            if (number / value is > 0 and var count)
            {
                parts.Add(Counted(count, one, few));
                number %= value;
            }
        }

        if (number > 0)
        {
            parts.Add(BelowThousand((int)number, Feminine, counts: false));
        }

        return string.Join(And, parts);
    }

    private string Counted(long count, string one, string few)
    {
        var last = count % 100;
        return count == 1 ? one
            : count == 2 ? one + (Oblique ? "ين" : "ان")
            : BelowThousand((int)count, feminine: false, counts: true) + " " + (last is >= 3 and <= 10 ? few : last is >= 11 ? one + "ًا" : one);
    }

    private string BelowThousand(int number, bool feminine, bool counts)
    {
        var hundreds = number / 100;
        var rest = number % 100;
        var head = hundreds switch
        {
            0 => "",
            1 => Hundred,
            2 => Hundred[..^1] + "ت" + (counts && rest == 0 ? Oblique ? "ي" : "ا" : Oblique ? "ين" : "ان"),
            _ => UnitsForFeminine[hundreds].Replace("ثماني", "ثمان", StringComparison.Ordinal) + (Split ? " " : "") + Hundred,
        };
        return rest == 0 ? head : head + (head.Length > 0 ? And : "") + BelowHundred(rest, feminine);
    }

    private string BelowHundred(int number, bool feminine)
    {
        if (number is > 10 and < 20)
        {
            return Teen(number - 10, feminine);
        }

        var (tens, unit) = (number / 10, number % 10);
        if (number == 10)
        {
            return feminine ? "عشر" : "عشرة";
        }

        var head = tens == 0 ? Unit(unit, feminine) : unit == 1 ? (feminine ? "إحدى" : "واحد") : Unit(unit, feminine);
        var tail = tens == 0 ? "" : TensStems[tens] + (Oblique ? "ين" : "ون");
        return head.Length == 0 ? tail : tail.Length == 0 ? head : head + And + tail;
    }

    private string Unit(int unit, bool feminine) =>
        unit == 2 ? (feminine ? "اثنت" : "اثن") + (Oblique ? "ين" : "ان") : (feminine ? UnitsForFeminine : UnitsForMasculine)[unit];

    private string Teen(int unit, bool feminine) => unit switch
    {
        1 => feminine ? "إحدى عشرة" : "أحد عشر",
        2 => (feminine ? "اثنت" : "اثن") + (Oblique ? "ي" : "ا") + (feminine ? " عشرة" : " عشر"),
        _ => (feminine ? UnitsForFeminine : UnitsForMasculine)[unit] + (feminine ? " عشرة" : " عشر"),
    };
}
