using System.Runtime.CompilerServices;

namespace PolicySearch.Embeddings.Kernels;

/// <summary>The product of two small float matrices, C = A · B, as attention needs it.</summary>
/// <typeparam name="T">The vector.</typeparam>
internal static unsafe class FloatProduct<T>
    where T : unmanaged, IFloatLanes<T>
{
    private const int TileRows = 6;

    /// <summary>Columns of B and C must be a multiple of this.</summary>
    public static int TileColumns => 2 * T.Count;

    /// <summary>C = A · B. Each element's sum runs over the inputs in their order, whatever the number of rows.</summary>
    public static void Multiply(FloatMatrix a, FloatMatrix b, FloatMatrix c)
    {
        for (var column = 0; column < c.Columns; column += TileColumns)
        {
            for (var row = 0; row < c.Rows; row += TileRows)
                MultiplyTile(a, b, c, row, column);
        }
    }

    /// <summary>Up to six rows by two vectors; rows that are not there repeat the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyTile(FloatMatrix a, FloatMatrix b, FloatMatrix c, int row, int column)
    {
        var last = c.Rows - 1;
        int r1 = Math.Min(row + 1, last), r2 = Math.Min(row + 2, last), r3 = Math.Min(row + 3, last);
        int r4 = Math.Min(row + 4, last), r5 = Math.Min(row + 5, last);
        float* a0 = a.Row(row), a1 = a.Row(r1), a2 = a.Row(r2), a3 = a.Row(r3), a4 = a.Row(r4), a5 = a.Row(r5);
        T p0 = T.Create(0), p1 = p0, p2 = p0, p3 = p0, p4 = p0, p5 = p0;
        T q0 = p0, q1 = p0, q2 = p0, q3 = p0, q4 = p0, q5 = p0;
        var source = b.Row(0) + column;
        for (var input = 0; input < a.Columns; input++)
        {
            T p = T.Load(source), q = T.Load(source + T.Count);
            Step(a0[input], p, q, ref p0, ref q0);
            Step(a1[input], p, q, ref p1, ref q1);
            Step(a2[input], p, q, ref p2, ref q2);
            Step(a3[input], p, q, ref p3, ref q3);
            Step(a4[input], p, q, ref p4, ref q4);
            Step(a5[input], p, q, ref p5, ref q5);
            source += b.Stride;
        }

        Store(c.Row(row) + column, p0, q0);
        Store(c.Row(r1) + column, p1, q1);
        Store(c.Row(r2) + column, p2, q2);
        Store(c.Row(r3) + column, p3, q3);
        Store(c.Row(r4) + column, p4, q4);
        Store(c.Row(r5) + column, p5, q5);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(float a, T p, T q, ref T sumP, ref T sumQ)
    {
        var lanes = T.Create(a);
        sumP = T.MultiplyAdd(lanes, p, sumP);
        sumQ = T.MultiplyAdd(lanes, q, sumQ);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* destination, T p, T q)
    {
        p.Store(destination);
        q.Store(destination + T.Count);
    }
}
