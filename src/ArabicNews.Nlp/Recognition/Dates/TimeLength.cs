namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A length of time by its components, as the text counts it. Immutable.</summary>
internal readonly record struct TimeLength(
    decimal Years, decimal Months, decimal Weeks, decimal Days, decimal Hours, decimal Minutes, decimal Seconds)
{
    /// <summary>The coarsest unit that is counted.</summary>
    public Grain Coarsest =>
        Years != 0 ? Grain.Year : Months != 0 ? Grain.Month : Weeks != 0 ? Grain.Week : Days != 0 ? Grain.Day
            : Hours != 0 ? Grain.Hour : Minutes != 0 ? Grain.Minute : Grain.Second;

    /// <summary>The finest unit that is counted.</summary>
    public Grain Finest =>
        Seconds != 0 ? Grain.Second : Minutes != 0 ? Grain.Minute : Hours != 0 ? Grain.Hour : Days != 0 ? Grain.Day
            : Weeks != 0 ? Grain.Week : Months != 0 ? Grain.Month : Grain.Year;

    public static TimeLength Of(Grain unit, decimal count) => default(TimeLength).Plus(unit, count);

    /// <summary>This length and a count of a unit more. Decades, centuries and millennia are counted in years.</summary>
    public TimeLength Plus(Grain unit, decimal count) => unit switch
    {
        Grain.Second => this with { Seconds = Seconds + count },
        Grain.Minute => this with { Minutes = Minutes + count },
        Grain.Hour => this with { Hours = Hours + count },
        Grain.Day => this with { Days = Days + count },
        Grain.Week => this with { Weeks = Weeks + count },
        Grain.Month => this with { Months = Months + count },
        Grain.Decade => this with { Years = Years + (10 * count) },
        Grain.Century => this with { Years = Years + (100 * count) },
        Grain.Millennium => this with { Years = Years + (1000 * count) },
        _ => this with { Years = Years + count },
    };
}
