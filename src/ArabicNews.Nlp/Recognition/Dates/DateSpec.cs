namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>How a movable holiday is found in a year.</summary>
internal enum HolidayRule : byte
{
    None,

    /// <summary>Days from Western Easter Sunday.</summary>
    Easter,

    /// <summary>The fourth Thursday of November.</summary>
    Thanksgiving,
}

/// <summary>
/// A calendar point or period as the text gives it, before the reference date completes it. What the text leaves out is
/// <see cref="FieldKind.None"/>. A value that is cheap to copy: nothing is allocated until a reading succeeds.
/// </summary>
internal record struct DateSpec
{
    public CalendarSystem Calendar;

    /// <summary>How exact it is; decides the form of the value.</summary>
    public Grain Grain;

    /// <summary>The year; of a decade or century the number without its X (199, 19).</summary>
    public DateField Year;

    public DateField Month;
    public DateField Week;
    public DateField Day;

    /// <summary>ISO day of the week, 1 Monday to 7 Sunday, or 0.</summary>
    public byte Weekday;

    /// <summary>Number of the quarter, half or season (1 spring to 4 winter), or 0.</summary>
    public byte Part;

    /// <summary>Which weekday, day or week of the month: 1 the first, -1 the last, 0 where the text does not count.</summary>
    public sbyte Nth;

    public Direction Direction;

    public HolidayRule Rule;

    /// <summary>Whether the day is every such day (on Sundays).</summary>
    public bool Repeats;

    /// <summary>Whether the month must have begun, since something has lasted from it on.</summary>
    public bool Behind;

    /// <summary>Whether the sentence looks ahead, which is how a bare weekday or month is to be read.</summary>
    public bool Ahead;

    /// <summary>Whether anything is said of the year, month or week, so that nothing needs to be guessed.</summary>
    public readonly bool IsPlaced => !Year.IsNone || !Week.IsNone || Direction != Direction.None || Month.Kind is FieldKind.Offset or FieldKind.Context;
}
