using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Normalization;

/// <content>The part that folds 64 code units of which it is known what they are.</content>
internal readonly partial struct LetterFolder
{
    private static readonly byte[] Compaction = BuildCompaction();

    /// <summary>
    /// Folds 64 code units, leaving out some. Those that are special come out as anything; 32 more code units may be written behind the last one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void FoldBlock(ref char source, ref char destination, ulong removed)
    {
        ref var from = ref Unsafe.As<char, ushort>(ref source);
        ref var to = ref Unsafe.As<char, ushort>(ref destination);
        if (Vector512.IsHardwareAccelerated && Avx512Vbmi2.IsSupported)
        {
            var first = Fold(Lanes512.Load(ref from, 0));
            var second = Fold(Lanes512.Load(ref from, 32));
            if (removed != 0)
            {
                Compress(first.Vector, (uint)~removed).StoreUnsafe(ref to);
                Compress(second.Vector, (uint)(~removed >> 32)).StoreUnsafe(ref to, (nuint)BitOperations.PopCount((uint)~removed));
                return;
            }

            first.Store(ref to, 0);
            second.Store(ref to, 32);
            return;
        }

        if (removed != 0)
        {
            FoldAndCompact(ref from, ref to, ~removed);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            FoldAll<Lanes256>(ref from, ref to);
        }
        else
        {
            FoldAll<Lanes128>(ref from, ref to);
        }
    }

    /// <summary>Moves those of eight code units to the front that are kept, and says how many these are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Compact(Vector128<ushort> lanes, byte kept, ref ushort destination)
    {
        var order = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Compaction), (nuint)kept * 16);
        Vector128.ShuffleNative(lanes.AsByte(), order).AsUInt16().StoreUnsafe(ref destination);
        return BitOperations.PopCount(kept);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Compress(Vector512<ushort> lanes, uint kept)
    {
        var bit = Vector512<ushort>.Indices & Vector512.Create((ushort)15);
        var words = Vector512.Create(Vector256.Create((ushort)kept), Vector256.Create((ushort)(kept >> 16)));
        var isKept = Vector512.Equals(Avx512BW.ShiftRightLogicalVariable(words, bit) & Vector512<ushort>.One, Vector512<ushort>.One);
        return Avx512Vbmi2.Compress(Vector512<ushort>.Zero, isKept, lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FoldAll<TLanes>(ref ushort from, ref ushort to)
        where TLanes : struct, ILanes<TLanes>
    {
        for (var i = 0; i < 64; i += TLanes.Count)
        {
            Fold(TLanes.Load(ref from, i)).Store(ref to, i);
        }
    }

    private void FoldAndCompact(ref ushort from, ref ushort to, ulong kept)
    {
        for (var i = 0; i < 64; i += 8)
        {
            var folded = Fold(Lanes128.Load(ref from, i));
            to = ref Unsafe.Add(ref to, Compact(folded.Vector, (byte)(kept >> i), ref to));
        }
    }

    // For every choice of eight code units the bytes that are kept, in order.
    private static byte[] BuildCompaction()
    {
        var table = new byte[256 * 16];
        for (var kept = 0; kept < 256; kept++)
        {
            var at = kept * 16;
            for (var lane = 0; lane < 8; lane++)
            {
                if (((kept >> lane) & 1) != 0)
                {
                    table[at++] = (byte)(2 * lane);
                    table[at++] = (byte)((2 * lane) + 1);
                }
            }
        }

        return table;
    }
}
