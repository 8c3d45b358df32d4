using ArabicNews.Nlp.Recognition;
using ArabicNews.Nlp.Recognition.Dates;

namespace ArabicNews.Nlp.Resolution;

/// <summary>
/// Makes values of the temporal expressions of one document, in the order of the text: what it resolved last is what "the same
/// year" and "the following day" count from. For one analysis, on one thread.
/// </summary>
internal sealed class DateResolver
{
    private readonly DateOnly? _reference;
    private readonly DateWeeks _weeks;
    private DateOnly? _anchor;

    public DateResolver(DateOnly? reference, NewsAnalyzerOptions options)
    {
        _reference = reference;
        _weeks = new DateWeeks(options.FirstDayOfWeek, options.FirstDayOfWeekend);
    }

    /// <summary>The value, or null where it stays open.</summary>
    public TemporalValue? Resolve(TemporalExpression expression)
    {
        switch (expression)
        {
            case CalendarExpression calendar:
                return ResolveCalendar(calendar);
            case ClockExpression clock:
                return ResolveClock(clock);
            case LengthExpression length:
                return new TemporalValue(length.To is { } to ? DateLength.Format(length.From) + "/" + DateLength.Format(to) : DateLength.Format(length.From));
            case CountedExpression counted:
                return _reference is { } day ? DateStretch.Count(counted, day) : null;
            case StretchExpression stretch:
                return _reference is { } from ? DateStretch.Resolve(stretch, from) : null;
            case VagueExpression vague:
                return new TemporalValue(vague.Sign < 0 ? "PAST_REF" : vague.Sign > 0 ? "FUTURE_REF" : "PRESENT_REF");
            default:
                return null;
        }
    }

    private TemporalValue? ResolveCalendar(CalendarExpression expression)
    {
        var (from, to) = (expression.From, expression.To);
        if (to is { } open)
        {
            DateRange.Share(ref from, ref open);
            if (Resolve(from) is not { } first || Resolve(open, first.Start) is not { } last)
            {
                return null;
            }

            return first.Timex == last.Timex ? first.ToValue() : Remember(new TemporalValue(first.Timex + "/" + last.Timex)
            {
                Start = first.Start,
                End = last.End,
                Calendar = first.IsHijri ? "hijri" : null,
            });
        }

        return Resolve(from) is { } date ? Remember(date.ToValue()) : null;
    }

    private TemporalValue? ResolveClock(ClockExpression expression)
    {
        ResolvedDate? day = expression.Day is { } spec ? Resolve(spec) : null;
        var (start, end) = (day?.Start, day?.End);

        // A moment on a day of the Hijri calendar is told by the calendar that clocks are set by.
        var prefix = day is { IsHijri: true, Start: { } known } ? DateCalendar.Format(known) : day?.Timex ?? "";
        var timex = prefix + DateClock.Format(expression.From);
        if (expression.To is { } to)
        {
            var last = prefix;
            if (to.Hour < expression.From.Hour && start == end && start is { } named && DateCalendar.TryAddDays(named, expression.DayIsLast ? -1 : 1, out var other))
            {
                // From ten in the evening to two in the morning: midnight lies between.
                (start, end) = expression.DayIsLast ? (other, named) : (named, other);
                (timex, last) = (DateCalendar.Format(start.Value) + DateClock.Format(expression.From), DateCalendar.Format(end.Value));
            }

            timex += "/" + last + DateClock.Format(to);
        }

        var value = new TemporalValue(timex) { Start = start, End = end };
        return day is null ? value : Remember(value);
    }

    private ResolvedDate? Resolve(in DateSpec spec, DateOnly? after = null) => new DatePlacement(_reference, after ?? _anchor, _weeks, after).Place(spec);

    private TemporalValue Remember(TemporalValue value)
    {
        _anchor = value.Start ?? _anchor;
        return value;
    }
}
