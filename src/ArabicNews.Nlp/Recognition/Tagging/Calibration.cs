using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Turns the model's likelihood of a name into how often such names are right: a line in log odds for each type. Immutable and thread-safe.</summary>
/// <param name="Slopes">The slope for each type.</param>
/// <param name="Offsets">The offset for each type.</param>
internal sealed record Calibration(float[] Slopes, float[] Offsets)
{
    /// <summary>The calibration that leaves likelihoods as they are.</summary>
    public static Calibration None(int types)
    {
        var slopes = new float[types];
        Array.Fill(slopes, 1);
        return new Calibration(slopes, new float[types]);
    }

    public float Apply(int type, float likelihood) =>
        1 / (1 + MathF.Exp(-((Slopes[type] * LogOdds(likelihood)) + Offsets[type])));

    public static float LogOdds(float likelihood)
    {
        var bounded = Math.Clamp(likelihood, 1e-4f, 0.9999f);
        return MathF.Log(bounded / (1 - bounded));
    }

    public static Calibration Read(FixedReader reader, int types)
    {
        var (slopes, offsets) = (new float[types], new float[types]);
        for (var type = 0; type < types; type++)
        {
            slopes[type] = reader.ReadSingle();
            offsets[type] = reader.ReadSingle();
        }

        return new Calibration(slopes, offsets);
    }

    public void Write(FixedWriter writer)
    {
        for (var type = 0; type < Slopes.Length; type++)
        {
            writer.Write(Slopes[type]);
            writer.Write(Offsets[type]);
        }
    }
}
