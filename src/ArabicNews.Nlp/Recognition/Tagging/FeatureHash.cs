namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Hashes of attributes and features. The same in every process and on every machine. Stateless and thread-safe.</summary>
internal static class FeatureHash
{
    /// <summary>The hash of an attribute: what it is and its text. Never 0.</summary>
    public static uint Of(int slot, ReadOnlySpan<char> text)
    {
        var hash = Seed(slot);
        foreach (var c in text)
        {
            hash = Step(hash, c);
        }

        return Finish(hash);
    }

    /// <summary>The hash of an attribute with a number for its value. Never 0.</summary>
    public static uint Of(int slot, ulong value) => Finish(Step(Step(Seed(slot), (uint)value), (uint)(value >> 32)));

    public static uint Seed(int slot) => 2166136261u ^ ((uint)slot * 0x9E3779B9u);

    public static uint Step(uint hash, uint value) => (hash ^ value) * 16777619u;

    public static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 13;
        return hash | 1u;
    }

    /// <summary>A feature: an attribute at a place of a template.</summary>
    public static uint Feature(uint template, uint attribute)
    {
        var hash = (attribute ^ (template * 0x85EBCA6Bu)) * 0xC2B2AE35u;
        hash ^= hash >> 16;
        return hash;
    }

    /// <summary>A feature of two attributes.</summary>
    public static uint Feature(uint template, uint first, uint second) => Feature(template, (first * 0x9E3779B1u) ^ ((second << 13) | (second >> 19)));

    /// <summary>A feature of three attributes.</summary>
    public static uint Feature(uint template, uint first, uint second, uint third) =>
        Feature(template, (first * 0x9E3779B1u) ^ ((second << 13) | (second >> 19)), third);
}
