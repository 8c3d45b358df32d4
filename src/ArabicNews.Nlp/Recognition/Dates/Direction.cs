namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>What an adjective says of where a month, weekday or season lies from the reference date.</summary>
internal enum Direction : byte
{
    None,

    /// <summary>The last one before it.</summary>
    Past,

    /// <summary>The one that it lies in.</summary>
    Current,

    /// <summary>The first one after it.</summary>
    Next,

    /// <summary>The one before the last.</summary>
    BeforeLast,

    /// <summary>The one after the next.</summary>
    AfterNext,

    /// <summary>The first one after the date that the text spoke of before.</summary>
    Following,

    /// <summary>The one that the text spoke of before.</summary>
    Same,
}
