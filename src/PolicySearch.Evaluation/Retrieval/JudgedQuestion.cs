namespace PolicySearch.Evaluation.Retrieval;

/// <summary>A question with what answers it.</summary>
/// <param name="Id">Its id, without white space.</param>
/// <param name="Query">What is asked.</param>
/// <param name="Answers">What answers it; at least one.</param>
public sealed record JudgedQuestion(string Id, string Query, IReadOnlyList<Answer> Answers);
