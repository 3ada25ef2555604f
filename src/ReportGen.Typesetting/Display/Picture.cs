using System.Collections.Immutable;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Display;

/// <summary>What the samples of a picture are.</summary>
public enum PictureColor
{
    /// <summary>One channel, black to white.</summary>
    Gray,

    /// <summary>Red, green and blue.</summary>
    Rgb,

    /// <summary>Numbers of colours in a palette.</summary>
    Indexed,
}

/// <summary>Rows of samples from the top, each filled up to whole bytes, as PNG and PDF both have them, compressed as a zlib stream.</summary>
/// <param name="Channels">Samples a pixel.</param>
/// <param name="Bits">Bits a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="Filtered">Whether each row begins with the number of a PNG filter.</param>
/// <param name="Deflated">The zlib stream.</param>
public sealed record SampleRows(int Channels, int Bits, bool Filtered, ReadOnlyMemory<byte> Deflated);

/// <summary>A picture made of pixels.</summary>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
/// <param name="Color">What its samples are.</param>
/// <param name="Samples">The samples without opacity.</param>
public sealed record Picture(int Width, int Height, PictureColor Color, SampleRows Samples)
{
    /// <summary>Red, green and blue of each colour of an indexed picture, eight bits each.</summary>
    public ImmutableArray<byte> Palette { get; init; } = [];

    /// <summary>Opacity, one channel of eight bits; null where all is opaque.</summary>
    public SampleRows? Alpha { get; init; }

    /// <summary>Samples of the one colour that does not show; none when empty.</summary>
    public ImmutableArray<int> Hidden { get; init; } = [];

    /// <summary>Its own size in points: by the density it states, else 96 pixels to the inch.</summary>
    public required Size Size { get; init; }

    /// <summary>The picture as a drawing of a size in points.</summary>
    public Drawing ToDrawing(Size size) => new(size, [new PictureItem(this, new Rect(0, 0, size.Width, size.Height))]);
}

/// <summary>A picture stretched over an area.</summary>
public sealed record PictureItem(Picture Picture, Rect Area) : DisplayItem;
