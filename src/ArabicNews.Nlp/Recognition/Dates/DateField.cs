namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>How the text gives a year, month, week or day.</summary>
internal enum FieldKind : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By its number.</summary>
    Given,

    /// <summary>By its distance from the reference date (0 this, -1 last).</summary>
    Offset,

    /// <summary>By its distance from the date that the text spoke of before (0 the same, 1 the following).</summary>
    Context,

    /// <summary>Every one of its kind.</summary>
    Every,
}

/// <summary>A year, month, week or day as the text gives it. Immutable.</summary>
internal readonly record struct DateField(FieldKind Kind, int Value)
{
    public static DateField Every => new(FieldKind.Every, 0);

    public bool IsNone => Kind == FieldKind.None;

    public static DateField Given(int value) => new(FieldKind.Given, value);

    public static DateField Offset(int value) => new(FieldKind.Offset, value);

    public static DateField Context(int value) => new(FieldKind.Context, value);
}
