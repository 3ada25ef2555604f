using System.Runtime.InteropServices;

namespace ReportGen.Data;

/// <summary>Memory of Linux in large pages, where it has some. Elsewhere, and for little memory, there is none.</summary>
internal static partial class LargePages
{
    private const nuint Least = 1 << 21; // one large page
    private const int ReadWrite = 0x3;
    private const int PrivateAnonymous = 0x22;
    private const int AdviseLarge = 14;

    /// <summary>Maps memory, all zero; 0 where that cannot be.</summary>
    public static nint Map(nuint bytes)
    {
        if (bytes < Least || !OperatingSystem.IsLinux())
            return 0;
        try
        {
            var address = MapMemory(0, bytes, ReadWrite, PrivateAnonymous, -1, 0);
            if (address == -1)
                return 0;
            _ = Advise(address, bytes, AdviseLarge); // a wish; small pages do as well
            return address;
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            return 0; // a system whose C library has another name
        }
    }

    /// <summary>Gives mapped memory back.</summary>
    public static bool Unmap(nint address, nuint bytes) => UnmapMemory(address, bytes) == 0;

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint MapMemory(nint address, nuint bytes, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int UnmapMemory(nint address, nuint bytes);

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint address, nuint bytes, int advice);
}
