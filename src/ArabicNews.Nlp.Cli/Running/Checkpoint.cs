using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using ArabicNews.Nlp.Cli.Inputs;

namespace ArabicNews.Nlp.Cli.Running;

/// <summary>How far a run has come.</summary>
internal sealed record Checkpoint
{
    /// <summary>Where every run begins.</summary>
    public static Checkpoint Nothing { get; } = new();

    /// <summary>How many documents are done, failed ones included.</summary>
    public long Documents { get; init; }

    /// <summary>How many bytes of the output file they take; 0 for a folder.</summary>
    public long Length { get; init; }

    /// <summary>Whether one of them failed.</summary>
    public bool HasFailed { get; init; }

    /// <summary>What tells whether a later run meets the same documents in the same order.</summary>
    public ulong Chain { get; init; }

    /// <summary>The names that documents took in an output folder since the checkpoint before.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The chain with one more document.</summary>
    public static ulong Linked(ulong chain, PendingDocument document)
    {
        var link = new byte[(2 * sizeof(ulong)) + Encoding.UTF8.GetByteCount(document.Id)];
        BinaryPrimitives.WriteUInt64LittleEndian(link, chain);
        BinaryPrimitives.WriteUInt64LittleEndian(link.AsSpan(sizeof(ulong)), document.Mark);
        _ = Encoding.UTF8.GetBytes(document.Id, link.AsSpan(2 * sizeof(ulong)));
        return BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(link));
    }
}

/// <summary>The first line of a journal: what the run was asked to do.</summary>
internal sealed record JournalHeader(string Program, string Settings);

/// <summary>JSON of a journal's lines.</summary>
[JsonSerializable(typeof(Checkpoint))]
[JsonSerializable(typeof(JournalHeader))]
internal sealed partial class JournalJson : JsonSerializerContext;
