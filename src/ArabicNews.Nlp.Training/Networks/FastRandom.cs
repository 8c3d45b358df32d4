namespace ArabicNews.Nlp.Training.Networks;

/// <summary>A quick generator of random bits (xorshift64*), the same on every machine.</summary>
internal struct FastRandom(int seed)
{
    private ulong _state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15ul) | 1;

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 2685821657736338717ul;
    }

    /// <summary>True in so large a share of cases.</summary>
    public bool Chance(float share) => (Next() >> 40) < (ulong)(share * (1 << 24));

    /// <summary>Fills a mask with 0 in so large a share of places and with what keeps the mean elsewhere.</summary>
    public void Mask(Span<float> mask, float share)
    {
        var limit = (uint)(share * 256);
        var keep = 256f / (256 - limit);
        ulong bits = 0;
        for (var i = 0; i < mask.Length; i++)
        {
            bits = (i & 7) == 0 ? Next() : bits >> 8;
            mask[i] = (bits & 255) < limit ? 0 : keep;
        }
    }
}
