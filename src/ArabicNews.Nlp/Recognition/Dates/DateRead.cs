namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A date that was read: what it says, where it stands, and the rule that read it.</summary>
internal struct DateRead
{
    public DateSpec From;
    public DateSpec To;
    public bool IsRange;

    /// <summary>Where it begins in the caller's string, clitics outside.</summary>
    public int Start;

    /// <summary>Index just past its last token.</summary>
    public int End;

    public string Rule;
    public float Confidence;

    /// <summary>Whether it is a month or year that names nothing else only in the right surroundings.</summary>
    public bool NeedsCue;

    public readonly TemporalExpression ToExpression() => new CalendarExpression(From, IsRange ? To : null);
}
