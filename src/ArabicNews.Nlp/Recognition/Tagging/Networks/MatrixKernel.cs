using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArabicNews.Nlp.Recognition.Tagging.Networks;

/// <summary>
/// Products of small dense matrices. Every element is one chain of fused multiply-adds in the order of the inner index, so that all
/// machines find the same bits whatever the width of their vectors. Stateless and thread-safe.
/// </summary>
internal static class MatrixKernel
{
    /// <summary>The number of columns that matrices are padded to.</summary>
    public const int Columns = 16;

    /// <summary>Adds a · b to c. All are row-major; <paramref name="columns"/> is a multiple of <see cref="Columns"/>.</summary>
    public static void AddProduct(ReadOnlySpan<float> a, int aStride, ReadOnlySpan<float> b, int bStride, Span<float> c, int cStride, int rows, int inner, int columns)
    {
        if (rows <= 0 || inner <= 0)
        {
            return;
        }

        // Checked once, for the loops below go without.
        _ = a[((rows - 1) * aStride) + inner - 1];
        _ = b[((inner - 1) * bStride) + columns - 1];
        _ = c[((rows - 1) * cStride) + columns - 1];
        ref var ra = ref MemoryMarshal.GetReference(a);
        ref var rb = ref MemoryMarshal.GetReference(b);
        ref var rc = ref MemoryMarshal.GetReference(c);
        var column = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; column + 64 <= columns; column += 64)
            {
                var row = 0;
                for (; row + 4 <= rows; row += 4)
                {
                    FourByFour(ref Unsafe.Add(ref ra, row * aStride), aStride, ref Unsafe.Add(ref rb, column), bStride, ref Unsafe.Add(ref rc, (row * cStride) + column), cStride, inner);
                }

                for (; row < rows; row++)
                {
                    OneByFour(ref Unsafe.Add(ref ra, row * aStride), ref Unsafe.Add(ref rb, column), bStride, ref Unsafe.Add(ref rc, (row * cStride) + column), inner);
                }
            }
        }

        for (; column < columns; column += 16)
        {
            var row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                FourByTwo(ref Unsafe.Add(ref ra, row * aStride), aStride, ref Unsafe.Add(ref rb, column), bStride, ref Unsafe.Add(ref rc, (row * cStride) + column), cStride, inner);
            }

            for (; row < rows; row++)
            {
                OneByTwo(ref Unsafe.Add(ref ra, row * aStride), ref Unsafe.Add(ref rb, column), bStride, ref Unsafe.Add(ref rc, (row * cStride) + column), inner);
            }
        }
    }

    private static void FourByFour(ref float a, int aStride, ref float b, int bStride, ref float c, int cStride, int inner)
    {
        ref var c1 = ref Unsafe.Add(ref c, cStride);
        ref var c2 = ref Unsafe.Add(ref c, 2 * cStride);
        ref var c3 = ref Unsafe.Add(ref c, 3 * cStride);
        Vector512<float> s00 = Load(ref c, 0), s01 = Load(ref c, 16), s02 = Load(ref c, 32), s03 = Load(ref c, 48);
        Vector512<float> s10 = Load(ref c1, 0), s11 = Load(ref c1, 16), s12 = Load(ref c1, 32), s13 = Load(ref c1, 48);
        Vector512<float> s20 = Load(ref c2, 0), s21 = Load(ref c2, 16), s22 = Load(ref c2, 32), s23 = Load(ref c2, 48);
        Vector512<float> s30 = Load(ref c3, 0), s31 = Load(ref c3, 16), s32 = Load(ref c3, 32), s33 = Load(ref c3, 48);
        for (var k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Load(ref b, 0), b1 = Load(ref b, 16), b2 = Load(ref b, 32), b3 = Load(ref b, 48);
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(x, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(x, b3, s03);
            x = Vector512.Create(Unsafe.Add(ref a, aStride + k));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(x, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(x, b3, s13);
            x = Vector512.Create(Unsafe.Add(ref a, (2 * aStride) + k));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(x, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(x, b3, s23);
            x = Vector512.Create(Unsafe.Add(ref a, (3 * aStride) + k));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(x, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(x, b3, s33);
            b = ref Unsafe.Add(ref b, bStride);
        }

        Store(ref c, s00, s01, s02, s03);
        Store(ref c1, s10, s11, s12, s13);
        Store(ref c2, s20, s21, s22, s23);
        Store(ref c3, s30, s31, s32, s33);
    }

    private static void OneByFour(ref float a, ref float b, int bStride, ref float c, int inner)
    {
        Vector512<float> s0 = Load(ref c, 0), s1 = Load(ref c, 16), s2 = Load(ref c, 32), s3 = Load(ref c, 48);
        for (var k = 0; k < inner; k++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            s0 = Vector512.FusedMultiplyAdd(x, Load(ref b, 0), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Load(ref b, 16), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Load(ref b, 32), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Load(ref b, 48), s3);
            b = ref Unsafe.Add(ref b, bStride);
        }

        Store(ref c, s0, s1, s2, s3);
    }

    private static void FourByTwo(ref float a, int aStride, ref float b, int bStride, ref float c, int cStride, int inner)
    {
        ref var c1 = ref Unsafe.Add(ref c, cStride);
        ref var c2 = ref Unsafe.Add(ref c, 2 * cStride);
        ref var c3 = ref Unsafe.Add(ref c, 3 * cStride);
        Vector256<float> s00 = Vector256.LoadUnsafe(ref c), s01 = Vector256.LoadUnsafe(ref c, 8);
        Vector256<float> s10 = Vector256.LoadUnsafe(ref c1), s11 = Vector256.LoadUnsafe(ref c1, 8);
        Vector256<float> s20 = Vector256.LoadUnsafe(ref c2), s21 = Vector256.LoadUnsafe(ref c2, 8);
        Vector256<float> s30 = Vector256.LoadUnsafe(ref c3), s31 = Vector256.LoadUnsafe(ref c3, 8);
        for (var k = 0; k < inner; k++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref b, 8);
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            s00 = Vector256.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(x, b1, s01);
            x = Vector256.Create(Unsafe.Add(ref a, aStride + k));
            s10 = Vector256.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(x, b1, s11);
            x = Vector256.Create(Unsafe.Add(ref a, (2 * aStride) + k));
            s20 = Vector256.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(x, b1, s21);
            x = Vector256.Create(Unsafe.Add(ref a, (3 * aStride) + k));
            s30 = Vector256.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(x, b1, s31);
            b = ref Unsafe.Add(ref b, bStride);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 8);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 8);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 8);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 8);
    }

    private static void OneByTwo(ref float a, ref float b, int bStride, ref float c, int inner)
    {
        Vector256<float> s0 = Vector256.LoadUnsafe(ref c), s1 = Vector256.LoadUnsafe(ref c, 8);
        for (var k = 0; k < inner; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            s0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), s1);
            b = ref Unsafe.Add(ref b, bStride);
        }

        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 8);
    }

    private static Vector512<float> Load(ref float at, nuint offset) => Vector512.LoadUnsafe(ref at, offset);

    private static void Store(ref float at, Vector512<float> v0, Vector512<float> v1, Vector512<float> v2, Vector512<float> v3)
    {
        v0.StoreUnsafe(ref at);
        v1.StoreUnsafe(ref at, 16);
        v2.StoreUnsafe(ref at, 32);
        v3.StoreUnsafe(ref at, 48);
    }
}
