; Offers Galley under "open with" for .txt. electron-builder's own file associations would make it the program for all
; texts, which nobody asked for.

!macro customInstall
  WriteRegStr SHCTX "Software\Classes\Galley.txt" "" "Text"
  WriteRegStr SHCTX "Software\Classes\Galley.txt\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHCTX "Software\Classes\Galley.txt\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.txt\OpenWithProgids" "Galley.txt" ""
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\Galley.txt"
  DeleteRegValue SHCTX "Software\Classes\.txt\OpenWithProgids" "Galley.txt"
!macroend
