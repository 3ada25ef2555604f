using System.Runtime.InteropServices;

namespace ReportGen.Data;

/// <summary>
/// Values in memory of the system's own, all zero at first. It is free at once when it is disposed, where the collector would keep it for long; and large arrays of the
/// collector's make it go through everything that lives, again and again. No place is checked: who holds it knows its length, and keeps it until nothing reads it.
/// </summary>
/// <remarks>On Linux much of it comes in large pages where the system has them: places looked at here and there are found with fewer steps.</remarks>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed unsafe class SystemMemory<T> : SafeHandle
    where T : unmanaged
{
    private readonly T* _first;
    private readonly nuint _mapped; // bytes; 0 where the allocator gave them

    /// <summary>Asks for memory.</summary>
    /// <param name="length">How many values.</param>
    /// <exception cref="OutOfMemoryException">There is not so much.</exception>
    public SystemMemory(long length)
        : base(0, ownsHandle: true)
    {
        Length = length;
        var bytes = checked((nuint)Math.Max(1, length) * (nuint)sizeof(T));
        var pages = LargePages.Map(bytes);
        _mapped = pages == 0 ? 0 : bytes;
        _first = pages == 0 ? (T*)NativeMemory.AllocZeroed(bytes) : (T*)pages;
        SetHandle((nint)_first);
    }

    /// <summary>How many values it holds.</summary>
    public long Length { get; }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The value at a place from 0 to before the length.</summary>
    public ref T this[long at] => ref _first[at];

    /// <summary>Values that follow each other.</summary>
    public Span<T> Slice(long start, int length) => new(_first + start, length);

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        if (_mapped > 0)
            return LargePages.Unmap(handle, _mapped);
        NativeMemory.Free((void*)handle);
        return true;
    }
}
