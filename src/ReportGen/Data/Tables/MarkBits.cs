namespace ReportGen.Data.Tables;

/// <summary>Makes marks: numbers of 64 bits that stand for what may be met again.</summary>
internal static class MarkBits
{
    /// <summary>The last step of MurmurHash3 (Appleby): every bit of the number changes half of the others.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCD;
        x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53;
        return x ^ (x >> 33);
    }
}
