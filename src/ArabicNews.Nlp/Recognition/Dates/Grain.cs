namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>How exact a temporal expression is, from fine to coarse.</summary>
internal enum Grain : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,

    /// <summary>A season of sports, from summer to summer.</summary>
    SportingSeason,
}
