namespace ArabicNews.Nlp.Recognition.Dates;

/// <summary>Reads the adjective that says where a period lies: last, next, current, following, same. Stateless and thread-safe.</summary>
internal static class DirectionReader
{
    public static bool TryRead(TemporalText text, int at, out Direction direction, out int end)
    {
        direction = Direction.None;
        end = at;
        if (!text.Has(at) || text.BreaksLine(at))
        {
            return false;
        }

        direction =
            text.IsCue(at, TemporalCue.BeforeLast, out end) ? Direction.BeforeLast
            : text.IsCue(at, TemporalCue.AfterNext, out end) ? Direction.AfterNext
            : text.IsCue(at, TemporalCue.Past, out end) ? Direction.Past
            : text.IsCue(at, TemporalCue.Next, out end) ? Direction.Next
            : text.IsCue(at, TemporalCue.Current, out end) ? Direction.Current
            : text.IsCue(at, TemporalCue.Following, out end) ? Direction.Following
            : text.IsCue(at, TemporalCue.Same, out end) ? Direction.Same
            : Direction.None;
        return direction != Direction.None;
    }

    /// <summary>The distance of a whole period (year, month, week, day) that a direction means.</summary>
    public static DateField FieldOf(Direction direction) => direction switch
    {
        Direction.Past => DateField.Offset(-1),
        Direction.BeforeLast => DateField.Offset(-2),
        Direction.Next => DateField.Offset(1),
        Direction.AfterNext => DateField.Offset(2),
        Direction.Following => DateField.Context(1),
        Direction.Same => DateField.Context(0),
        _ => DateField.Offset(0),
    };
}
