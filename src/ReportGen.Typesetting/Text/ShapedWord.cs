using System.Collections.Immutable;

namespace ReportGen.Typesetting.Text;

/// <summary>A glyph as shaped, in font units.</summary>
/// <param name="Id">Index in the font.</param>
/// <param name="Advance">Advance.</param>
/// <param name="OffsetX">Shift to the right.</param>
/// <param name="OffsetY">Shift upwards.</param>
/// <param name="Cluster">First UTF-16 unit of the word that it stands for.</param>
internal readonly record struct ShapedGlyph(uint Id, int Advance, int OffsetX, int OffsetY, int Cluster);

/// <summary>A shaped word; immutable, shared between paragraphs.</summary>
/// <param name="Font">Face of the glyphs.</param>
/// <param name="Glyphs">The glyphs in text order.</param>
internal sealed record ShapedWord(FontFace Font, ImmutableArray<ShapedGlyph> Glyphs);
