using System.Globalization;
using ArabicNews.Nlp.Lexicons;

namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>When a month's name may stand by itself and still be the month.</summary>
internal enum AloneRule : byte
{
    /// <summary>It hardly means anything else.</summary>
    Yes,

    /// <summary>Only after a word that dates are expected after.</summary>
    AfterCue,

    /// <summary>Only after the word for month: it is a name or a common word too.</summary>
    AfterHead,

    /// <summary>Only after a word that dates are expected after, and spelled with its madda, which folding takes off.</summary>
    WithMadda,
}

/// <summary>The number of a unit of time's form.</summary>
internal enum UnitNumber : byte
{
    Singular,
    Dual,
    DualConstruct,
    Plural,
    Possessed,
}

/// <summary>What <see cref="TermKind.PeriodPart"/> words are.</summary>
internal enum PartRole : byte
{
    Season,
    DayPart,
    Clock,
    ClockLetter,
    Point,
    Part,
    PartWeak,
    PartOfDay,
    DayPartOfDay,
    Decade,
}

/// <summary>How the hour before a word of the day's part is to be read.</summary>
internal enum ClockHalf : byte
{
    None,
    Am,
    Pm,
    Noon,
    Night,
}

internal readonly record struct MonthWord(CalendarSystem Calendar, int Number, AloneRule Alone);

internal readonly record struct UnitWord(Grain Unit, UnitNumber Number);

/// <summary>Value: season 1 to 4, a decade's digit, an hour; DayPart and Half where the role has them.</summary>
internal readonly record struct PartWord(PartRole Role, int Value, DayPart DayPart, ClockHalf Half);

internal readonly record struct HolidayWord(CalendarSystem Calendar, int Month, int Day, HolidayRule Rule);

/// <summary>The lexicon's columns on time, read once. Immutable and thread-safe.</summary>
internal sealed class TemporalWords
{
    private static readonly string[] Seasons = ["", "SP", "SU", "FA", "WI"];

    private TemporalWords(Lexicon lexicon)
    {
        Months = EntryTable<MonthWord>.Create(lexicon, TermKind.Month, ReadMonth);
        Weekdays = EntryTable<byte>.Create(lexicon, TermKind.Weekday, static entry => (byte)Number(entry, "iso", 1, 7));
        JoinedWeekdays = EntryTable<bool>.Create(lexicon, TermKind.Weekday, static entry => entry["joined"] == "yes");
        Units = EntryTable<UnitWord>.Create(lexicon, TermKind.TimeUnit, ReadUnit);
        Parts = EntryTable<PartWord>.Create(lexicon, TermKind.PeriodPart, ReadPart);
        Holidays = EntryTable<HolidayWord>.Create(lexicon, TermKind.Holiday, ReadHoliday);
        ZonesOfPlaces = EntryTable<bool>.Create(lexicon, TermKind.TimeZone, static entry => entry["zone"] == "of");
        Cues = EntryTable<TemporalCue>.Create(lexicon, TermKind.Cue, ReadCue);
    }

    public EntryTable<MonthWord> Months { get; }

    public EntryTable<byte> Weekdays { get; }

    /// <summary>Whether the word for day is part of the form.</summary>
    public EntryTable<bool> JoinedWeekdays { get; }

    public EntryTable<UnitWord> Units { get; }

    public EntryTable<PartWord> Parts { get; }

    public EntryTable<HolidayWord> Holidays { get; }

    /// <summary>Whether the zone is completed by the name of a place.</summary>
    public EntryTable<bool> ZonesOfPlaces { get; }

    public EntryTable<TemporalCue> Cues { get; }

    public static TemporalWords Create(Lexicon lexicon) => new(lexicon);

    private static MonthWord ReadMonth(LexiconEntry entry) => new(
        ReadCalendar(entry),
        Number(entry, "month", 1, 12),
        entry["alone"] switch
        {
            "yes" => AloneRule.Yes,
            "cue" => AloneRule.AfterCue,
            "day" => AloneRule.AfterHead,
            "madda" => AloneRule.WithMadda,
            _ => throw entry.Error("column alone holds none of yes, cue, day, madda"),
        });

    private static CalendarSystem ReadCalendar(LexiconEntry entry) => entry["calendar"] switch
    {
        "gregorian" => CalendarSystem.Gregorian,
        "hijri" => CalendarSystem.Hijri,
        _ => throw entry.Error("column calendar holds none of gregorian, hijri"),
    };

    private static UnitWord ReadUnit(LexiconEntry entry) => new(
        entry["unit"] switch
        {
            "second" => Grain.Second,
            "minute" => Grain.Minute,
            "hour" => Grain.Hour,
            "day" or "night" => Grain.Day,
            "week" => Grain.Week,
            "month" => Grain.Month,
            "year" => Grain.Year,
            "decade" => Grain.Decade,
            "century" => Grain.Century,
            "millennium" => Grain.Millennium,
            _ => throw entry.Error($"column unit holds no unit of time: \"{entry["unit"]}\""),
        },
        entry["number"] switch
        {
            "sg" => UnitNumber.Singular,
            "du" => UnitNumber.Dual,
            "duc" => UnitNumber.DualConstruct,
            "pl" => UnitNumber.Plural,
            "his" => UnitNumber.Possessed,
            _ => throw entry.Error("column number holds none of sg, du, duc, pl, his"),
        });

    private static PartWord ReadPart(LexiconEntry entry)
    {
        var value = entry["value"];
        return entry["role"] switch
        {
            "season" => new(PartRole.Season, Math.Max(0, Array.IndexOf(Seasons, value)), DayPart.None, ClockHalf.None),
            "daypart" => new(PartRole.DayPart, 0, value switch { "MO" => DayPart.Morning, "EV" => DayPart.Evening, "NI" => DayPart.Night, _ => DayPart.Afternoon }, ClockHalf.None),
            "clock" => new(PartRole.Clock, 0, DayPart.None, ReadHalf(value)),
            "clock-letter" => new(PartRole.ClockLetter, 0, DayPart.None, ReadHalf(value)),
            "point" => new(PartRole.Point, Number(entry, "value", 0, 24), DayPart.None, ClockHalf.None),
            "part" => new(PartRole.Part, 0, DayPart.None, ClockHalf.None),
            "part-of-day" => new(PartRole.PartOfDay, 0, DayPart.None, ClockHalf.None),
            "daypart-of-day" => new(PartRole.DayPartOfDay, 0, value switch { "MO" => DayPart.Morning, "EV" => DayPart.Evening, "NI" => DayPart.Night, _ => DayPart.Afternoon }, ClockHalf.None),
            "part-weak" => new(PartRole.PartWeak, 0, DayPart.None, ClockHalf.None),
            "decade" => new(PartRole.Decade, Number(entry, "value", 0, 9), DayPart.None, ClockHalf.None),
            _ => throw entry.Error($"unknown role \"{entry["role"]}\""),
        };
    }

    private static ClockHalf ReadHalf(string value) => value switch
    {
        "AM" => ClockHalf.Am,
        "PM" => ClockHalf.Pm,
        "NOON" => ClockHalf.Noon,
        _ => ClockHalf.Night,
    };

    private static HolidayWord ReadHoliday(LexiconEntry entry) => new(
        ReadCalendar(entry),
        Number(entry, "month", 0, 12),
        Number(entry, "day", -60, 60),
        entry["rule"] switch
        {
            "" => HolidayRule.None,
            "easter" => HolidayRule.Easter,
            "thanksgiving" => HolidayRule.Thanksgiving,
            _ => throw entry.Error("column rule holds none of easter, thanksgiving"),
        });

    private static TemporalCue ReadCue(LexiconEntry entry)
    {
        var role = entry["temporal"];
        if (role.Length == 0)
        {
            return TemporalCue.None;
        }

        return Enum.TryParse<TemporalCue>(role.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var cue)
            ? cue
            : throw entry.Error($"the grammar of dates asks for no cue \"{role}\"");
    }

    private static int Number(LexiconEntry entry, string column, int least, int most) =>
        int.TryParse(entry[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw entry.Error($"column {column} holds no number from {least} to {most}");
}
