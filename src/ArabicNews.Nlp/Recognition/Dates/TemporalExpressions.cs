namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>A temporal expression that <c>DateResolver</c> makes a value of. Immutable and thread-safe.</summary>
internal abstract record TemporalExpression : MentionValue;

/// <summary>A point or period of the calendar, or a range of two.</summary>
internal sealed record CalendarExpression(DateSpec From, DateSpec? To) : TemporalExpression;

/// <summary>A day or period counted from the reference date: three days ago, in two years.</summary>
internal sealed record CountedExpression(TimeLength Length, int Sign) : TemporalExpression;

/// <summary>A stretch that ends or begins at the reference date: the last five years.</summary>
internal sealed record StretchExpression(Grain Unit, int Count, int Sign) : TemporalExpression;

/// <summary>Past, present or future without more exact value.</summary>
internal sealed record VagueExpression(int Sign) : TemporalExpression;

/// <summary>A time of day, or a range of two, with its day where the text gives one; a day behind a range is that of its end.</summary>
internal sealed record ClockExpression(ClockSpec From, ClockSpec? To, DateSpec? Day, bool DayIsLast = false) : TemporalExpression;

/// <summary>A length of time, or a range of two.</summary>
internal sealed record LengthExpression(TimeLength From, TimeLength? To) : TemporalExpression;
