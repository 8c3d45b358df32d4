using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>Lets the two ends of a range share what only one of them says. Stateless and thread-safe.</summary>
internal static class DateRange
{
    public static void Share(ref DateSpec from, ref DateSpec to)
    {
        if (from.Month.IsNone && from.Weekday == 0 && from.Grain == Grain.Day)
        {
            from.Month = to.Month;
        }

        if (!from.IsPlaced && to.IsPlaced)
        {
            (from.Year, from.Direction) = (to.Year, to.Direction);

            // November to February 2018 begins in 2017.
            if (from.Year.Kind == FieldKind.Given && from.Month.Kind == FieldKind.Given && to.Month.Kind == FieldKind.Given && from.Month.Value > to.Month.Value)
            {
                from.Year = DateField.Given(from.Year.Value - 1);
            }
        }
        else if (from.IsPlaced && !to.IsPlaced)
        {
            (to.Year, to.Direction) = (from.Year, from.Direction);
            to.Week = to.Weekday != 0 ? from.Week : to.Week;
        }
    }
}
