using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Text;

/// <summary>Presses out what is not kept of eight code units, by a table of all choices. Stateless and thread-safe.</summary>
internal static class Compaction
{
    private static readonly byte[] Orders = BuildOrders();

    /// <summary>Moves those of eight code units to the front that are kept, and says how many these are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compact(Vector128<ushort> lanes, byte kept, ref ushort destination)
    {
        var order = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Orders), (nuint)kept * 16);
        Vector128.ShuffleNative(lanes.AsByte(), order).AsUInt16().StoreUnsafe(ref destination);
        return BitOperations.PopCount(kept);
    }

    // For every choice of eight code units the bytes that are kept, in order.
    private static byte[] BuildOrders()
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
