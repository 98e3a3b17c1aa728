import { READERS } from '#core/import-formats/readers'
import { ENCODINGS } from '#core/text/encodings'
import { SHOWN } from '#core/mention/suggestion'
import { exportFormatSchema } from '#contract/calls/export'

export const HELP = `Usage: galley COMMAND …

  galley import PATH… --project DIR [--encoding NAME]
      Takes texts (and all *.txt in folders) into a project, which is made if there is none. Without --encoding each
      file's own is found. Result: imported, known or refused; the document's id or the reason; the file's name.

  galley split PATH… --labels DIR [--profile FILE]
      Splits pages without a project: DIR/NAME.labels.tsv for each NAME.txt, one row per line of the text, with
      ARTICLE, ROLE and TEXT. --profile goes by what a project has learned: its models/splitter.bin, or a file that
      was exported in the settings. Result: the files written.

  galley suggest PATH… [--jsonl] [--plain] [--least CHANCE]
      Proposes people, places and organisations. Result: one JSON object per file with its mentions, offsets in code
      points of the source. --plain takes each line as a paragraph, without splitting; --least ${SHOWN} is the default.

  galley export --project DIR --format NAME --out PATH [--replace] [OPTION…]
  galley export --project DIR --repeat REPORT --out PATH [--replace]
      Writes the articles of a project to a file or a folder, with a report beside it; with --repeat as an earlier
      export's report says. What is there is kept unless --replace. Result: the file or folder written.
        --confirmed                only pages whose split was confirmed
        --status todo,doing,done   only articles of these states
        --labels PER,LOC           only mentions with these labels
        --text reading|source      the text as it reads, or as it stands in the source
        --unit codepoint|utf16     what offsets count (doccano)
        --files one|each           one file, or one for each article
        --overlaps outer|inner     which mention stays where one alone can
        --longest N                the longest sentence, in characters
        --no-metadata              texts and mentions alone
        --split 80,10,10           divides into train, dev and test, with
          --seed TEXT  --together near-duplicates,pages,dates  --no-stratify

  galley restore COPY --project DIR
      Makes the project again that COPY (export --format galley) was made of, in a new or empty folder: with its documents,
      entities, labels, decisions and what was learned. All of it or nothing. Result: the folder.

  galley import-annotations PATH… --project DIR [--format NAME] [--new articles|pages]
      Tags in the project's texts what other tools tagged in theirs: files, or folders with all of them. A text is found by
      the id that an export gave it, by being the same as an article or a page, else by its quotes and what stands around
      them. --new makes documents of texts that are not there: one article each, or pages to be split. NAME is found out
      when it is left out: ${Object.keys(READERS).join(', ')}. Result: new documents, and what could not be placed.

  galley check --project DIR [--json]
      Reads every document, and looks for what would spoil a dataset. Result: one line per finding with severity, check,
      document, file, article, place (code points of the source) and details; or one JSON object. Exit code 1 on errors.

  galley compare --project DIR OTHER [--json]
      Says how much two editors agree. OTHER is a copy of the project that somebody else worked on, or a file exported from
      it; it is only read. Result: one figure per line (Cohen's kappa of the characters' labels and roles; F1 of mentions,
      boundaries and articles with what you have, they have, both have), and the differences that are open, by kind.

  galley stats --project DIR [--json]
      Counts what a project holds. Result: one row per figure: what, name, count, and for labels the distinct names, for
      names the articles and the label, for days documents, confirmed, articles, done and mentions; or one JSON object.

  galley --help, galley --version

Encodings: ${ENCODINGS.join(', ')}. Formats: ${exportFormatSchema.options.join(', ')}.
Results go to stdout, one per line, with tabs between; everything else goes to stderr.

Exit codes: 0 all is well; 1 some of it failed, the rest is done; 2 the command line makes no sense;
3 nothing could be done; 130 stopped with Ctrl+C, what was done stays.
`
