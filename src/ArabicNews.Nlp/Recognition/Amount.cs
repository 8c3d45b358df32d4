using System.Globalization;

namespace ArabicNews.Nlp.Recognition;

/// <summary>
/// An exact amount: a decimal, or a fraction that no finite decimal can hold (two thirds). Never rounded through binary floating
/// point. Immutable and thread-safe.
/// </summary>
public readonly record struct Amount
{
    private readonly long _denominator;

    /// <summary>Makes a decimal amount.</summary>
    public Amount(decimal value)
    {
        Numerator = value;
        _denominator = 1;
    }

    private Amount(decimal numerator, long denominator)
    {
        Numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>The decimal value, or the numerator of a fraction.</summary>
    public decimal Numerator { get; }

    /// <summary>1, or the denominator of a fraction in lowest terms.</summary>
    public decimal Denominator => _denominator == 0 ? 1 : _denominator;

    /// <summary>Whether the amount has no finite decimal.</summary>
    public bool IsFraction => Denominator != 1;

    /// <summary>The amount as a decimal; a fraction is rounded to 28 digits.</summary>
    public decimal ToDecimal() => Numerator / Denominator;

    /// <summary>The exact quotient of two whole numbers: a decimal where there is a finite one, else a fraction in lowest terms.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is zero.</exception>
    public static Amount FromFraction(long numerator, long denominator)
    {
        var divisor = GreatestCommonDivisor(Math.Abs(numerator), Math.Abs(denominator));
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        var rest = Math.Abs(denominator);
        while (rest % 2 == 0)
        {
            rest /= 2;
        }

        while (rest % 5 == 0)
        {
            rest /= 5;
        }

        return rest == 1 ? new Amount((decimal)numerator / denominator) : new Amount(numerator, denominator);
    }

    /// <summary>The amount in invariant digits without trailing zeros (<c>3.5</c>), or a fraction (<c>2/3</c>).</summary>
    public override string ToString()
    {
        var numerator = (Numerator / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        return IsFraction ? numerator + "/" + Denominator.ToString(CultureInfo.InvariantCulture) : numerator;
    }

    /// <summary>A decimal as an amount.</summary>
    public static implicit operator Amount(decimal value) => new(value);

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a == 0 ? throw new DivideByZeroException() : a;
    }
}
