using ArabicNews.Nlp.Data;
using ArabicNews.Nlp.Recognition.Tagging.Networks;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Recognition.Tagging;

/// <summary>Everything that the tagger has learned. Immutable and thread-safe.</summary>
internal sealed record TaggerModel
{
    private const uint Magic = 0x33524E41; // "ANR3"
    private const string ChainResource = "models/news-ner.bin";
    private const string NetworkResource = "models/news-ner-accurate.bin";

    private static readonly Lazy<TaggerModel> Chain = new(LoadDefault);
    private static readonly Lazy<TaggerModel> Network = new(static () => LoadAccurate(Default));

    public TaggerModel(int types, WordClusters clusters, IWordScoring scoring, float[] transitions, NameStart nameStart, Calibration calibration)
    {
        TypeCount = types;
        Clusters = clusters;
        Scoring = scoring;
        Transitions = transitions;
        NameStart = nameStart;
        Calibration = calibration;
    }

    /// <summary>The linear chain that the library carries. Read on first use.</summary>
    public static TaggerModel Default => Chain.Value;

    /// <summary>The linear chain and the network that the library carries, joined. Read on first use.</summary>
    public static TaggerModel Accurate => Network.Value;

    /// <summary>Number of types of names: person, organization, location, and in foreign schemes more.</summary>
    public int TypeCount { get; }

    public WordClusters Clusters { get; }

    /// <summary>What scores the labels of words.</summary>
    public IWordScoring Scoring { get; }

    /// <summary>The score of each label after each other one, row by row of the previous label.</summary>
    public float[] Transitions { get; }

    public NameStart NameStart { get; }

    public Calibration Calibration { get; init; }

    /// <summary>Reads the linear chain that the library carries.</summary>
    public static TaggerModel LoadDefault() => Load(ChainResource, null);

    /// <summary>Reads the network that the library carries and joins it with the linear chain.</summary>
    public static TaggerModel LoadAccurate(TaggerModel chain)
    {
        var network = Load(NetworkResource, chain.Clusters);
        return JoinedScoring.Join(chain, network) with { Calibration = network.Calibration };
    }

    /// <param name="stream">The file.</param>
    /// <param name="shared">The clusters of another model, for a file that refers to them instead of holding its own.</param>
    /// <exception cref="InvalidDataException">The stream holds no model of this version, or one that was trained with other clusters.</exception>
    public static TaggerModel Read(Stream stream, WordClusters? shared = null) => Read(FixedBytes.Copy(stream), shared);

    /// <param name="stream">The file.</param>
    /// <param name="shareClusters">Whether the file only refers to the clusters, which another model's file holds.</param>
    public void Write(Stream stream, bool shareClusters = false)
    {
        var writer = new FixedWriter(stream);
        writer.Write(Magic);
        writer.Write(TypeCount);
        writer.Write(shareClusters ? Clusters.Fingerprint : 0);
        if (!shareClusters)
        {
            Clusters.Write(writer);
        }

        writer.Write<float>(Transitions);
        writer.Write(Scoring is FeatureWeights ? 0 : 1);
        Scoring.Write(writer);
        NameStart.Write(writer);
        Calibration.Write(writer);
    }

    // Tables stay where they are: a model is used as soon as it is mapped, and only the parts that a text needs are ever read.
    private static TaggerModel Read(FixedBytes bytes, WordClusters? shared)
    {
        var reader = new FixedReader(bytes);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is no name model of this version; train it again with eng/train.");
        }

        var types = reader.ReadInt32();
        var fingerprint = reader.ReadUInt32();
        var clusters = fingerprint == 0 ? WordClusters.Read(reader) : shared;
        if (clusters is null || (fingerprint != 0 && clusters.Fingerprint != fingerprint))
        {
            throw new InvalidDataException("This name model belongs to other word clusters; train both models again with eng/train.");
        }

        var stride = TagScheme.Stride(types);
        var transitions = reader.ReadTable<float>((long)stride * stride).Span.ToArray();
        IWordScoring scoring = reader.ReadInt32() == 0 ? FeatureWeights.Read(reader, stride) : NameNetwork.Read(reader);
        return new TaggerModel(types, clusters, scoring, transitions, NameStart.Read(reader), Calibration.Read(reader, types));
    }

    private static TaggerModel Load(string resource, WordClusters? clusters) =>
        Read(FixedBytes.OfResource(DataAssembly.Instance, resource), clusters);
}
