namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Everything that the tagger has learned. Immutable and thread-safe.</summary>
internal sealed record TaggerModel
{
    private const uint Magic = 0x31524E41; // "ANR1"
    private const string Resource = "models/news-ner.bin";

    private static readonly Lazy<TaggerModel> BuiltIn = new(static () =>
    {
        using var stream = typeof(TaggerModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without {Resource}.");
        return Read(stream);
    });

    public TaggerModel(int types, WordClusters clusters, FeatureWeights weights, float[] transitions, NameStart nameStart, Calibration calibration)
    {
        TypeCount = types;
        Clusters = clusters;
        Weights = weights;
        Transitions = transitions;
        NameStart = nameStart;
        Calibration = calibration;
    }

    /// <summary>The model that the library carries. Read on first use.</summary>
    public static TaggerModel Default => BuiltIn.Value;

    /// <summary>Number of types of names: person, organization, location, and in foreign schemes more.</summary>
    public int TypeCount { get; }

    public WordClusters Clusters { get; }

    public FeatureWeights Weights { get; }

    /// <summary>The score of each label after each other one, row by row of the previous label.</summary>
    public float[] Transitions { get; }

    public NameStart NameStart { get; }

    public Calibration Calibration { get; init; }

    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static TaggerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is no name model of this version; train it again with eng/train.");
        }

        var types = reader.ReadInt32();
        var clusters = WordClusters.Read(reader);
        var transitions = new float[TagScheme.Stride(types) * TagScheme.Stride(types)];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(transitions.AsSpan()));
        var weights = FeatureWeights.Read(reader, TagScheme.Stride(types));
        return new TaggerModel(types, clusters, weights, transitions, NameStart.Read(reader), Calibration.Read(reader, types));
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(TypeCount);
        Clusters.Write(writer);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(Transitions.AsSpan()));
        Weights.Write(writer);
        NameStart.Write(writer);
        Calibration.Write(writer);
    }
}
