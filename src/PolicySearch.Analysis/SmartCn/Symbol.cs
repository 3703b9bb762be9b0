using System.Runtime.InteropServices;

namespace PolicySearch.Analysis.SmartCn;

/// <summary>What a word is to its neighbours.</summary>
/// <param name="UnseenCost">Cost of a next word with which this one was never seen.</param>
/// <param name="Left">Its number as the first word of a pair; 0 if no pair begins with it.</param>
/// <param name="Right">Its number as the second word of a pair; 0 if no pair ends with it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Symbol(double UnseenCost, ushort Left, ushort Right);
