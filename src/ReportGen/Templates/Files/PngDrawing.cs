using ReportGen.Charts.Pictures;
using ReportGen.Typesetting.Pictures;

namespace ReportGen.Templates.Files;

/// <summary>PNG files as drawings that can be scaled like those of SVG.</summary>
internal static class PngDrawing
{
    /// <summary>The picture; without a drawing where the bytes are no PNG that can be set.</summary>
    public static SvgPicture Read(byte[] bytes) => new(PngReader.Read(bytes) is { } picture ? picture.ToDrawing(picture.Size) : null, []);
}
